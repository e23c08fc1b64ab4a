package io.entsdk.auth.pupil;

import java.util.Locale;

/**
 * Says a picture aloud, for children who do not read and for those who do not see.
 *
 * @param text what a speech engine says
 * @param language the language that {@code text} is in, for the engine's {@code lang}
 * @param recording the name, without an ending, under which a host keeps the voice of a person for
 *     it, such as {@code fr/cat}; where it has one, it plays that and not the engine
 */
public record SpokenName(String text, Locale language, String recording) {}
