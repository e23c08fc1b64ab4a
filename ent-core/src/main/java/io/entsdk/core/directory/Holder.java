package io.entsdk.core.directory;

/** Is who holds a responsibility: a person or an organisation, under a title. */
public sealed interface Holder {

  /** Return as what, such as "Directrice académique, DSDEN de la Loire". */
  String title();

  /** Means one person. */
  record OfPerson(PersonId person, String title) implements Holder {}

  /** Means whoever heads an organisation at the time. */
  record OfOrganisation(OrganisationId organisation, String title) implements Holder {}
}
