// Breaks emblazon/arrows: server's test support must not know @emblazon/web
export * from "@emblazon/web";
