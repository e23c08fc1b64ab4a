/** What is erased, who agreed to it, and the proof that it is gone. */
@NullMarked
package io.entsdk.privacy.erasure;

import org.jspecify.annotations.NullMarked;
