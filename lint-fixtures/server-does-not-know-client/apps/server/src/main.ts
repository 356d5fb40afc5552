// Breaks emblazon/arrows: server must not know @emblazon/client
export const loadClient = async (): Promise<unknown> => await import("@emblazon/client");
