package io.entsdk.sample;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An invented primary school: the same for the same seed, size and year, on any machine.
 *
 * <p>The value is what the files say, to the letter: {@code pupil.familyName()} is the cell. Lists
 * are in the order of the files.
 */
public final class SampleSchool {

  private static final int DEFAULT_YEAR = 2026;
  private static final int USUAL = 247;
  private static final int VILLAGE = 22;
  private static final int LARGE = 600;

  private final Sign sign;
  private final List<SampleClass> classes;
  private final List<SampleTeacher> teachers;
  private final List<SamplePupil> pupils;
  private final List<SampleGuardian> guardians;
  private final List<SampleLink> links;
  private final List<Occurrence> occurrences;
  private final Map<SampleGuardian, List<SamplePupil>> children;
  private final Map<SamplePupil, List<SampleGuardian>> parents;

  /** What is written over the gate. */
  record Sign(String uai, String name, Commune commune, int schoolYear) {}

  SampleSchool(Sign sign, List<SampleClass> classes, List<SampleTeacher> teachers, Roll roll) {
    this.sign = sign;
    this.classes = List.copyOf(classes);
    this.teachers = List.copyOf(teachers);
    List<String> order = classes.stream().map(SampleClass::name).toList();
    pupils =
        roll.pupils.stream()
            .sorted(
                Comparator.comparing((SamplePupil pupil) -> order.indexOf(pupil.className()))
                    .thenComparing(SamplePupil::familyName)
                    .thenComparing(SamplePupil::givenName)
                    .thenComparing(SamplePupil::birthDate))
            .toList();
    guardians =
        roll.guardians.stream()
            .sorted(
                Comparator.comparing(SampleGuardian::familyName)
                    .thenComparing(SampleGuardian::givenName)
                    .thenComparing(guardian -> guardian.address().toString()))
            .toList();
    children = roll.childrenInOrderOf(pupils);
    links =
        guardians.stream()
            .flatMap(one -> childrenOf(one).stream().map(child -> new SampleLink(one, child)))
            .toList();
    parents =
        links.stream()
            .collect(
                Collectors.groupingBy(
                    SampleLink::pupil,
                    Collectors.mapping(SampleLink::guardian, Collectors.toUnmodifiableList())));
    occurrences = new Observer(classes, pupils, guardians).complete(roll.occurrences);
  }

  /** Begin a school of 247 pupils in the school year 2026-2027. */
  public static SampleRecipe of(long seed) {
    return new SampleRecipe(seed, USUAL, DEFAULT_YEAR, Site.drawn(seed));
  }

  /** Return a school of 22 pupils of all levels in one class, whose teacher is the head. */
  public static SampleSchool village(long seed) {
    return of(seed).pupils(VILLAGE).generate();
  }

  /** Return a school of 600 pupils, whose head has no class. */
  public static SampleSchool large(long seed) {
    return of(seed).pupils(LARGE).generate();
  }

  /** Return the number with its check letter, in a range that no existing school has. */
  public String uai() {
    return sign.uai();
  }

  public String name() {
    return sign.name();
  }

  public String commune() {
    return sign.commune().name();
  }

  /** Return the calendar year in which the school year begins. */
  public int schoolYear() {
    return sign.schoolYear();
  }

  public List<SampleClass> classes() {
    return classes;
  }

  public List<SamplePupil> pupils() {
    return pupils;
  }

  /** Return each adult once, however many children they have here. */
  public List<SampleGuardian> guardians() {
    return guardians;
  }

  public List<SampleTeacher> teachers() {
    return teachers;
  }

  /** Return the pairs of guardian and child, guardian by guardian. */
  public List<SampleLink> links() {
    return links;
  }

  public List<SamplePupil> childrenOf(SampleGuardian guardian) {
    return children.getOrDefault(guardian, List.of());
  }

  public List<SampleGuardian> guardiansOf(SamplePupil pupil) {
    return parents.getOrDefault(pupil, List.of());
  }

  /** Return every case of that situation, none if there is none. */
  public List<Occurrence> listOf(Situation situation) {
    return occurrences.stream().filter(one -> one.situation() == situation).toList();
  }

  /** Return the first case of that situation; refuse when this school is too small to have one. */
  public Occurrence get(Situation situation) {
    return listOf(situation).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("No " + situation + " in " + pupils.size() + " pupils"));
  }

  /** Write the three extractions into {@code folder}, made if needed, over what is there. */
  public void writeOnde(Path folder, OndeLayout layout) {
    new OndeText(this, layout).writeTo(folder);
  }
}
