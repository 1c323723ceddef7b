/** The rooms that load when they are asked for: the gallery, Azure and everything that needs Monaco. */
import { lazyRoom } from "./lazyRoom.tsx";

export const GalleryRoom = lazyRoom("The gallery", () => import("#ui/gallery/Gallery.tsx"));
export const AzureRoom = lazyRoom("The Azure view", () => import("#ui/publish/PublishView.tsx"));
export const JsonRoom = lazyRoom("The JSON editor", () => import("#ui/json/JsonEditor.tsx"));
