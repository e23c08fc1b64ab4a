package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.throttle.Origin;

/** Holds what somebody brings: a card, pictures and a device. Prints nothing of them. */
public record Attempt(CardCode code, PictureStory story, Origin device) {}
