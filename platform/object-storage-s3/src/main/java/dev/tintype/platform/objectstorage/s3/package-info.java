/** Media objects in a bucket of any server that speaks S3. */
@NullMarked
package dev.tintype.platform.objectstorage.s3;

import org.jspecify.annotations.NullMarked;
