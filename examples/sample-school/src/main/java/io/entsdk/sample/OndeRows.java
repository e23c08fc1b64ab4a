package io.entsdk.sample;

import io.entsdk.sample.OndeLayout.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of the three files, header first. */
final class OndeRows {

  static final String FAMILY_NAME = "Nom Elève";
  static final String GIVEN_NAME = "Prénom Elève";
  static final String BIRTH_DATE = "Date naissance";
  static final String CLASS = "Classe";
  static final String CHILD_FAMILY_NAME = "Nom de famille enfant";

  private static final String EXTENSION = "Numéro de poste";
  private static final List<String> TEACHER_HEADER =
      cells(
          "Civilité, Nom usage, Nom, Prénom, Adresse, CP, Commune, Pays, Courriel,"
              + " Téléphone domicile, Téléphone portable, Directeur, Classe");

  private final SampleSchool school;
  private final OndeLayout layout;
  private final int mostChildren;

  OndeRows(SampleSchool school, OndeLayout layout) {
    this.school = school;
    this.layout = layout;
    mostChildren =
        school.guardians().stream().mapToInt(g -> school.childrenOf(g).size()).max().orElse(1);
  }

  List<List<String>> of(OndeFile file) {
    return switch (file) {
      case PUPILS -> table(pupilHeader(), school.pupils().stream().map(OndeRows::row));
      case GUARDIANS -> table(guardianHeader(), school.guardians().stream().map(this::row));
      case TEACHERS -> table(TEACHER_HEADER, school.teachers().stream().map(OndeRows::row));
    };
  }

  private List<String> pupilHeader() {
    List<String> header =
        cells(
            "Nom Elève, Nom d'usage Elève, Prénom Elève, Date naissance, Sexe,"
                + " Adresse1, Cp1, Commune1, Pays1, Adresse2, Cp2, Commune2, Pays2,"
                + " Cycle, Niveau, Classe, Attestation fournie, Autorisations associations,"
                + " Autorisations photos, Décision de passage");
    if (layout.has(Trait.SPACED_CYCLE)) {
      header.set(header.indexOf("Cycle"), " Cycle");
    }
    return header;
  }

  private List<String> guardianHeader() {
    List<String> header =
        cells(
            "Civilité Responsable, Nom usage responsable, Nom responsable, Prénom responsable,"
                + " Adresse responsable, CP responsable, Commune responsable, Pays, Courriel,"
                + " Téléphone domicile, Téléphone travail, Numéro de poste, Téléphone portable");
    if (!layout.has(Trait.EXTENSION_COLUMN)) {
      header.remove(EXTENSION);
    }
    for (int child = 0; child < mostChildren; child++) {
      header.addAll(
          List.of("Nom d'usage enfant", CHILD_FAMILY_NAME, "Prénom enfant", "Classes enfants"));
    }
    return header;
  }

  private static List<String> row(SamplePupil pupil) {
    List<String> row = new ArrayList<>();
    add(row, pupil.familyName(), pupil.usageName(), pupil.givenName());
    add(row, pupil.birthDate().toString(), pupil.sex().code());
    addAddress(row, pupil.addresses().get(0));
    addAddress(row, pupil.addresses().size() > 1 ? pupil.addresses().get(1) : null);
    add(row, pupil.level().cycle(), pupil.level().name(), pupil.className());
    SamplePupil.Claims claims = pupil.claims();
    Stream.of(claims.insured(), claims.associations(), claims.photos())
        .forEach(claim -> row.add(claim ? "Oui" : "Non"));
    row.add("");
    return row;
  }

  private List<String> row(SampleGuardian guardian) {
    List<String> row = new ArrayList<>();
    add(row, guardian.sex().civility(), guardian.usageName(), guardian.familyName());
    add(row, guardian.givenName());
    addAddress(row, guardian.address());
    Contact contact = guardian.contact();
    add(row, contact.email(), contact.homePhone(), contact.workPhone());
    if (layout.has(Trait.EXTENSION_COLUMN)) {
      add(row, contact.extension());
    }
    add(row, contact.mobilePhone());
    List<SamplePupil> children = school.childrenOf(guardian);
    for (SamplePupil child : children) {
      add(row, child.usageName(), child.familyName(), child.givenName(), child.className());
    }
    int missing = layout.has(Trait.PADDED) ? mostChildren - children.size() : 0;
    IntStream.range(0, 4 * missing).forEach(index -> row.add(""));
    return row;
  }

  private static List<String> row(SampleTeacher teacher) {
    List<String> row = new ArrayList<>();
    String civility = teacher.sex() == Sex.FEMALE ? "MME" : "M.";
    add(row, civility, teacher.usageName(), teacher.familyName(), teacher.givenName());
    addAddress(row, teacher.address());
    Contact contact = teacher.contact();
    add(row, contact.email(), contact.homePhone(), contact.mobilePhone());
    add(row, teacher.head() ? "oui" : "non", teacher.className());
    return row;
  }

  private static void addAddress(List<String> row, @Nullable Address home) {
    if (home == null) {
      add(row, null, null, null, null);
    } else {
      add(row, home.street(), home.postcode(), home.commune(), Address.COUNTRY);
    }
  }

  private static void add(List<String> row, @Nullable String... cells) {
    Stream.of(cells).map(cell -> Objects.requireNonNullElse(cell, "")).forEach(row::add);
  }

  private static List<List<String>> table(List<String> header, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows).toList();
  }

  private static List<String> cells(String header) {
    return Stream.of(header.split(", ?")).collect(Collectors.toCollection(ArrayList::new));
  }
}
