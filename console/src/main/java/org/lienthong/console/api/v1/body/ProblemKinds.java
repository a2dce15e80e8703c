package org.lienthong.console.api.v1.body;

import java.util.List;

/** All kinds of problems. */
public record ProblemKinds(List<ProblemKind> problems) {}
