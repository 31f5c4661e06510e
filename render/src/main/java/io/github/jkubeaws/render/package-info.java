/**
 * Files: the asset directory on disk, and what is written into it. {@link io.github.jkubeaws.render.AssetDirectory} is the
 * only class that touches a disk; everything else here makes text and bytes.
 */
@NullMarked
package io.github.jkubeaws.render;

import org.jspecify.annotations.NullMarked;
