export { transport } from "@moonsocket/node";
