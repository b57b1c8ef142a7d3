export * from './entities';
export * from './social';
export * from './tintype';
export { ApiError, asForm, type Calls, dataOf, nextPage, type Page, pageOf } from './transport';
