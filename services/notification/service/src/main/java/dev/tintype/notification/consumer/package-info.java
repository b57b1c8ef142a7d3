@org.jspecify.annotations.NullMarked
package dev.tintype.notification.consumer;
