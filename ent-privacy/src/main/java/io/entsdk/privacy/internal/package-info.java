/** What the public packages of ent-privacy share. */
@NullMarked
package io.entsdk.privacy.internal;

import org.jspecify.annotations.NullMarked;
