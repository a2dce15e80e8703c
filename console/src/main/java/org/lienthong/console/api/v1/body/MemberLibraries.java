package org.lienthong.console.api.v1.body;

import java.util.List;

/** All member libraries, in the Vietnamese order of their names. */
public record MemberLibraries(List<MemberLibrary> libraries) {}
