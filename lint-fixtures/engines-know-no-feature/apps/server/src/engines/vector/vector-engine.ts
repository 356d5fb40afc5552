// Breaks emblazon/arrows: server engines must not know features
export { storeAsset } from "../../features/assets/store-asset.ts";
