package io.entsdk.privacy.copy;

import io.entsdk.core.personal.PersonalFile;
import org.jspecify.annotations.Nullable;

/**
 * Is what became of a file that a copy names.
 *
 * @param number by which rows of the copy refer to it
 * @param part the key of the part that keeps it
 * @param file what its part says of it; without a name and a length if it was taken back
 * @param entry its name in the archive, which tells of nobody; null if nothing of it is there
 * @param copied how many bytes of it are there
 */
public record ArchivedFile(
    int number,
    String part,
    PersonalFile file,
    FileOutcome outcome,
    @Nullable String entry,
    long copied) {}
