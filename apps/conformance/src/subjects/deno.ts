export { transport } from "@moonsocket/deno";
