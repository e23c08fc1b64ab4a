/** What is kept about whom, until when and on what ground: the ways into it. */
@NullMarked
package io.entsdk.privacy;

import org.jspecify.annotations.NullMarked;
