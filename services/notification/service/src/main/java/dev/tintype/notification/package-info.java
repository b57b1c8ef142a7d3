/** The notification service. */
@org.jspecify.annotations.NullMarked
package dev.tintype.notification;
