import { X } from "lucide-react";
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";

export interface ToastInput {
  readonly text: string;
  /** A named way back, e.g. { label: "Undo", run }. */
  readonly undo?: () => void;
  /** Errors stay until they are closed. */
  readonly kind?: "note" | "error";
}

export interface Toasts {
  readonly show: (toast: ToastInput) => void;
  /** Runs the newest undo that is still shown; false when there is none. */
  readonly undoLatest: () => boolean;
}

interface Toast extends ToastInput {
  readonly id: number;
}

const SHOWN_MS = 8_000;
const MOST_SHOWN = 3;
const ToastContext = createContext<Toasts>({ show: () => undefined, undoLatest: () => false });

/** Keeps and shows short messages at the bottom of the page. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const counter = useRef(0);
  const shown = useRef(toasts);
  useEffect(() => {
    shown.current = toasts;
  });
  const close = useCallback((id: number) => {
    setToasts((list) => list.filter((toast) => toast.id !== id));
  }, []);
  const value = useMemo<Toasts>(
    () => ({
      show: (toast) => {
        counter.current += 1;
        const id = counter.current;
        setToasts((list) => [...list.slice(1 - MOST_SHOWN), { ...toast, id }]);
      },
      undoLatest: () => {
        const latest = shown.current.findLast((toast) => toast.undo !== undefined);
        if (latest?.undo === undefined) return false;
        latest.undo();
        close(latest.id);
        return true;
      },
    }),
    [close],
  );
  return (
    <ToastContext value={value}>
      {children}
      <div
        role="region"
        aria-label="Messages"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 lg:bottom-24"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={close} />
        ))}
      </div>
    </ToastContext>
  );
}

export function useToasts(): Toasts {
  return use(ToastContext);
}

/** A note goes by itself, but never while somebody points at it or has the focus in it. */
function ToastCard({
  toast: { id, text, undo, kind },
  onClose,
}: {
  readonly toast: Toast;
  readonly onClose: (id: number) => void;
}): ReactElement {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const stays = kind === "error" || isPointedAt || hasFocus;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onClose(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, onClose, stays]);
  return (
    <div
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      className="arrive pointer-events-auto flex max-w-full items-center gap-1 rounded-control bg-ink ps-4 text-sm text-paper shadow-float"
    >
      <p className="min-w-0 py-2.5 wrap-anywhere">{text}</p>
      {undo === undefined ? null : (
        <button
          type="button"
          className="h-11 shrink-0 rounded-control px-3 font-semibold underline underline-offset-4 -outline-offset-4"
          onClick={() => {
            undo();
            onClose(id);
          }}
        >
          Undo
        </button>
      )}
      <button
        type="button"
        aria-label="Close this message"
        className="grid size-11 shrink-0 place-items-center rounded-control -outline-offset-4"
        onClick={() => onClose(id)}
      >
        <Icon of={X} size={16} />
      </button>
    </div>
  );
}
