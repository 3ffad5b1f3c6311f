// The library's public exports, name by name.
export { ERRORS, type ErrorCode, RelataError } from './base/errors.js'
export { type Claim, claimSchema } from './model/claim.js'
export { type Document, document } from './model/document.js'
export { documentSchema } from './model/document-schema.js'
