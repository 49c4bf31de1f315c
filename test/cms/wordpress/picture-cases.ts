/** Galleries of both editors, whose captions repeat the alternative texts: a screen reader hears each once. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accessibilityFindings, exposures } from './accessibility.js';
import { phpValue, type Environment } from './environment.js';
import { listen, openRecorded } from './reader.js';
import { waitFor } from './wait-for.js';

const CAPTIONS = ['The quay lay empty on Monday.', 'Boats rested behind the wall.'];
const TITLE = 'Harbour closed after storm';
const TEXT = 'The port stayed shut on Monday.';

export function pictureCases(environment: Environment): void {
  const check = async (content: string): Promise<void> => {
    const post = await environment.publish(TITLE, content);
    const { page } = await environment.visit();
    await openRecorded(page, post.address);
    await waitFor('captions that are exposed once', async () => (await exposures(page, CAPTIONS)).join() === '1,1');
    assert.deepEqual(await listen(page, 4), [TITLE, TEXT, ...CAPTIONS]);
    assert.deepEqual(await accessibilityFindings(page), []);
  };

  it('repairs and reads a gallery of blocks', async () => {
    const pictures = await addPictures(environment);
    const figures = pictures.map(
      ({ id, address }, at) =>
        `<!-- wp:image {"id":${id}} --><figure class="wp-block-image"><img src="${address}" alt="${CAPTIONS[at]}" class="wp-image-${id}"/><figcaption class="wp-element-caption">${CAPTIONS[at]}</figcaption></figure><!-- /wp:image -->`,
    );
    await check(
      `<!-- wp:paragraph --><p>${TEXT}</p><!-- /wp:paragraph --><!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images columns-default is-cropped">${figures.join('')}</figure><!-- /wp:gallery -->`,
    );
  });

  it('repairs and reads a gallery of the classic editor', async () => {
    const pictures = await addPictures(environment);
    await check(`${TEXT}\n\n[gallery ids="${pictures.map(({ id }) => id).join()}" link="none"]`);
  });
}

/** Uploads two pictures with a caption and the same alternative text. */
function addPictures({ site }: Environment): Promise<{ id: number; address: string }[]> {
  return site.php(`
    require_once ABSPATH . 'wp-admin/includes/image.php';
    return array_map( function ( $caption ) {
      $picture = imagecreatetruecolor( 400, 300 );
      ob_start();
      imagepng( $picture );
      $file = wp_upload_bits( md5( $caption ) . '.png', null, ob_get_clean() );
      $id   = wp_insert_attachment( array( 'post_mime_type' => 'image/png', 'post_excerpt' => $caption, 'post_title' => 'Picture' ), $file['file'] );
      wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $file['file'] ) );
      update_post_meta( $id, '_wp_attachment_image_alt', $caption );
      return array( 'id' => $id, 'address' => $file['url'] );
    }, ${phpValue(CAPTIONS)} );`);
}
