package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalFile;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Is a file that a part names.
 *
 * @param keeper the part or the store that names it
 * @param opening asks the part for what it holds; empty if it is gone
 */
record HandedFile(Keeper keeper, PersonalFile file, Callable<Optional<InputStream>> opening) {}
