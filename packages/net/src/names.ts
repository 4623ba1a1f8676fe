import type { Name } from "@moonsocket/core";

/** A name as the runtimes tell it; `null` where the kernel has forgotten it. */
export function nameOf(address: string | undefined, port: number | undefined, family: string | undefined): Name | null {
  if (address === undefined || port === undefined) return null;
  return { ip: address, port, family: family === "IPv6" ? "inet6" : "inet" };
}

/** Whether it stands for every interface: whoever connects to it comes to one of them. */
export const isAny = ({ ip }: Name): boolean => ip === "0.0.0.0" || ip === "::";
