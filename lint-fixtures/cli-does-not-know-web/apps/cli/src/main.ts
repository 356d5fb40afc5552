// Breaks emblazon/arrows: cli must not know @emblazon/web
export * from "@emblazon/web";
