export type { Protected, Tried, Try } from "./attempt.ts";
export { bridge } from "./bridge/bridge.ts";
export { fromStreams, type PromiseSocket, type StreamPair } from "./bridge/promise-socket.ts";
export { CAPABILITIES, type Capabilities, type Capability } from "./capabilities.ts";
export type { Dns, Looked, Resolved } from "./dns.ts";
export type { Data, Encoding } from "./encoding.ts";
export { SocketError, type Message, type SocketErrorOptions, type SystemMessage } from "./errors.ts";
export type { BindOptions, NewConnectOptions, TcpOptions } from "./shortcuts.ts";
export type {
  AcceptOptions,
  Chunk,
  ConnectOptions,
  Tcp,
  TcpClient,
  TcpMaster,
  TcpObject,
  TcpServer,
} from "./objects.ts";
export type { OptionName, OptionValues, SettableOption } from "./options.ts";
export type { ReceiveOptions } from "./receive.ts";
export type { Done, Failure, NameResult, Received, Result, Sent } from "./results.ts";
export type { Selected, SelectOptions } from "./select.ts";
export type { SendOptions } from "./send.ts";
export { createSockets, type Sockets } from "./sockets.ts";
export type { Linger } from "./settings.ts";
export type { TcpClass } from "./state.ts";
export type { TimeoutMode } from "./timeouts.ts";
export type {
  Adopted,
  Bound,
  Clock,
  Connection,
  Descriptors,
  Family,
  KernelOption,
  Listener,
  Name,
  Resolver,
  SocketOptions,
  Switch,
  SystemOption,
  Transport,
} from "./transport.ts";
