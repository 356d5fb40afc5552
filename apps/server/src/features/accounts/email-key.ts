/**
 * The form that a mail address is found by: one account an address, however its letters are typed.
 * What stands before the @ could be told apart by case (RFC 5321), but no one does.
 */
export function emailKey(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}
