package io.entsdk.privacy.consent;

import java.util.Optional;

/**
 * Is a consent as one of those sees it who are asked: with their own last word, and no other's.
 *
 * @param answer what they have said last; empty as long as they have said nothing
 */
public record OwnConsent(Consent consent, Optional<ConsentAnswer> answer) {}
