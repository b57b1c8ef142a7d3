/** What all public doors share: who calls, who may see what, and how it is shown to them. */
@org.jspecify.annotations.NullMarked
package dev.tintype.gateway.presentation;
