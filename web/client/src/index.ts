export * from './entities';
export * from './tintype';
export {
  type Answer,
  ApiError,
  type Call,
  nextPage,
  queryString,
  type Transport,
  type TransportOptions,
} from './transport';
