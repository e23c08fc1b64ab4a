package io.entsdk.auth.internal.session;

import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Says who opens a session at home.
 *
 * @param organisation in whose name, for one of its agents; null for a guardian
 */
public record Opener(PersonId person, @Nullable OrganisationId organisation) {

  /** Return whose session it is to see and to end: the organisation's, or the guardian's own. */
  public Object household() {
    return organisation == null ? person : organisation;
  }
}
