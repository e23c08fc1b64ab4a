package io.entsdk.privacy.consent;

import io.entsdk.core.directory.PersonId;
import java.util.Optional;

/**
 * Is what stands for one person on a day: the outcome, and never who has said what.
 *
 * @param consent the one that says so; empty if nobody was asked
 */
public record ConsentStanding(PersonId person, ConsentState state, Optional<Consent> consent) {}
