package io.entsdk.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** An extraction with some damage, and what a good importer makes of it. */
public final class DamagedOnde {

  private final String name;
  private final List<Finding> findings;
  private final Tally intact;
  private final Consumer<Path> writer;

  DamagedOnde(String name, List<Finding> findings, Tally intact, Consumer<Path> writer) {
    this.name = name;
    this.findings = findings;
    this.intact = intact;
    this.writer = writer;
  }

  /** How many rows without a finding there are, and links between them. */
  public record Tally(int pupils, int guardians, int teachers, int links) {

    static Tally of(SampleSchool school) {
      return new Tally(
          school.pupils().size(),
          school.guardians().size(),
          school.teachers().size(),
          school.links().size());
    }

    Tally withMorePupils(int count) {
      return new Tally(pupils + count, guardians, teachers, links);
    }

    /** Return what is left when nothing can be read in that file. */
    Tally without(OndeFile file) {
      return switch (file) {
        case PUPILS -> new Tally(0, 0, teachers, 0);
        case GUARDIANS -> new Tally(pupils, 0, teachers, 0);
        case TEACHERS -> new Tally(pupils, guardians, 0, links);
      };
    }
  }

  public String name() {
    return name;
  }

  /** Return what there is to say, file by file, top to bottom. */
  public List<Finding> findings() {
    return findings;
  }

  /** Return how much must go through all the same. */
  public Tally intact() {
    return intact;
  }

  /** Write the three files into {@code folder}, made if needed, over what is there. */
  public void writeTo(Path folder) {
    writer.accept(folder);
  }

  /** Return the name, for the reports of parameterised tests. */
  @Override
  public String toString() {
    return name;
  }
}
