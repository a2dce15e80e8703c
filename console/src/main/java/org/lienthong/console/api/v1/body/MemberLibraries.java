package org.lienthong.console.api.v1.body;

import java.util.List;

/** All member libraries, by code. */
public record MemberLibraries(List<MemberLibrary> libraries) {}
