package dev.tintype.gateway.presentation.json;

import java.util.List;

/** What stands above and below a status in its conversation. */
public record StatusContextJson(List<StatusJson> ancestors, List<StatusJson> descendants) {}
