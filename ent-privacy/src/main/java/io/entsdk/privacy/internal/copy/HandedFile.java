package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalFile;
import io.entsdk.privacy.internal.copy.PatientReading.PartException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Is a file that a part names.
 *
 * @param keeper the part or the store that names it
 * @param standing decides anew whether the copy may hold it
 * @param opening asks the part for what it holds; empty if it is gone
 */
record HandedFile(
    Keeper keeper, PersonalFile file, Standing standing, Callable<Optional<InputStream>> opening) {

  /** Tells whether what was named before may be shown at this moment, too. */
  @FunctionalInterface
  interface Standing {
    boolean stands() throws PartException;
  }
}
