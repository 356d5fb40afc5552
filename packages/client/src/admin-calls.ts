import { adminUser, auditEntry, mailMessage, mailSummary, page, user } from "@emblazon/contract";
import type {
  AdminUser,
  AdminUserPatch,
  AuditEntry,
  MailMessage,
  MailSummary,
  User,
} from "@emblazon/contract";
import type { Http } from "./http.ts";
import type { Page, PageOptions } from "./page.ts";

export interface AdminUserListOptions extends PageOptions {
  readonly q?: string | undefined;
}

export interface AuditListOptions extends PageOptions {
  readonly user_id?: string | undefined;
  readonly event?: string | undefined;
}

/** Calls for administrators, and the one that makes the first of them. */
export interface AdminCalls {
  /** Makes the caller an administrator, by the token that the server wrote into its log. */
  claim(token: string, signal?: AbortSignal): Promise<User>;
  users(options?: AdminUserListOptions): Promise<Page<AdminUser>>;
  updateUser(id: string, patch: AdminUserPatch, signal?: AbortSignal): Promise<AdminUser>;
  mails(options?: PageOptions): Promise<Page<MailSummary>>;
  /** A mail with its words, as long as they are kept. */
  mail(id: string, signal?: AbortSignal): Promise<MailMessage>;
  /** What was written down that bears on security, newest first. */
  audit(options?: AuditListOptions): Promise<Page<AuditEntry>>;
}

export function createAdminCalls(http: Http): AdminCalls {
  return {
    claim: (token, signal) =>
      http.json({ method: "POST", path: "admin/claim", body: { token }, once: true, signal }, user),
    users: ({ signal, ...query } = {}) =>
      http.json({ path: "admin/users", query: { ...query }, signal }, page(adminUser)),
    updateUser: (id, patch, signal) =>
      http.json({ method: "PATCH", path: `admin/users/${id}`, body: patch, signal }, adminUser),
    mails: ({ signal, ...query } = {}) =>
      http.json({ path: "admin/mail", query: { ...query }, signal }, page(mailSummary)),
    mail: (id, signal) => http.json({ path: `admin/mail/${id}`, signal }, mailMessage),
    audit: ({ signal, ...query } = {}) =>
      http.json({ path: "admin/audit", query: { ...query }, signal }, page(auditEntry)),
  };
}
