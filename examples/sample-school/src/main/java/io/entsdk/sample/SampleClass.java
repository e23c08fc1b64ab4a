package io.entsdk.sample;

import java.util.List;

/** A class, with the levels of its pupils from the youngest. */
public record SampleClass(String name, List<Level> levels) {

  /** The name of the group for pupils with special needs. */
  public static final String ULIS = "ULIS";

  /** The name of the class of a school that has only one. */
  public static final String ONLY = "Classe unique";

  public SampleClass {
    levels = List.copyOf(levels);
  }

  /** Tell whether one teacher has pupils of several levels here; always so for {@link #ULIS}. */
  public boolean isMultiLevel() {
    return levels.size() > 1;
  }
}
