package io.entsdk.privacy.erasure;

import io.entsdk.core.directory.PersonId;
import java.util.Optional;

/**
 * Is somebody whom no fact ties or ever tied to a school of the tenant.
 *
 * @param name first and last; empty where who it is is restricted
 */
public record UntiedPerson(PersonId person, Optional<String> name) {}
