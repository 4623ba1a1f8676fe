export { transport } from "@moonsocket/bun";
