package io.entsdk.core.directory;

import java.util.UUID;

/** Is a place in the attachment tree: a school or an organisation. */
public sealed interface Institution {

  /** Return the id of the school or of the organisation. */
  UUID id();

  /** Means a school. */
  record OfSchool(SchoolId school) implements Institution {
    @Override
    public UUID id() {
      return school.value();
    }
  }

  /** Means an organisation, such as the DSDEN that a school is attached to. */
  record OfOrganisation(OrganisationId organisation) implements Institution {
    @Override
    public UUID id() {
      return organisation.value();
    }
  }

  static Institution of(SchoolId school) {
    return new OfSchool(school);
  }

  static Institution of(OrganisationId organisation) {
    return new OfOrganisation(organisation);
  }
}
