import { login } from "@emblazon/contract";

/** The password of whoever is signed in, which must be there. */
export const passwordProof = login.pick({ password: true });
