package io.entsdk.core.internal;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck.Finding;
import java.util.List;

/** Looks at what a jar needs of its surroundings before a host may start, beside what all need. */
public interface RuntimeLook {

  /** Return what is looked at, in one word, such as {@code restore}. */
  String area();

  /** Look, and say what was found; what this throws becomes a finding. */
  List<Finding> look(EntRuntime runtime);
}
