/** The messages of the notification service: what an account should be told. */
@org.jspecify.annotations.NullMarked
package dev.tintype.notification.api;
