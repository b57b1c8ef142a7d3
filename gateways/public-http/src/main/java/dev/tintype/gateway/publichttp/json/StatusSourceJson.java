package dev.tintype.gateway.publichttp.json;

/** What was typed for a status. */
public record StatusSourceJson(String id, String text, String spoilerText) {}
