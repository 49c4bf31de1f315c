import { createSignal, For, onMount, Show } from 'solid-js';
import { addToLog } from '../../shared/event-log.js';
import { PROPS } from '../../shared/props.js';
import { followLink } from '../../shared/router.js';
import { STORIES } from '../../shared/stories.js';
import { Story } from './Story.jsx';

export function StoryPage() {
  const [story, setStory] = createSignal(STORIES.library);
  const [props, setProps] = createSignal(PROPS[0]);
  const [order, setOrder] = createSignal(['story', 'first', 'second']);
  const [isShown, setShown] = createSignal(true);
  const [renders, setRenders] = createSignal(0);
  const [version, setVersion] = createSignal(0);
  const [log, setLog] = createSignal([]);
  const [isReady, setReady] = createSignal(false);
  let isRefused = false;
  onMount(() => setReady(true));

  const listen = (event) => setLog((log) => addToLog(log, event));
  const press = (event) => {
    listen(event);
    if (isRefused) event.preventDefault();
  };
  const actions = {
    rerender: () => setRenders(renders() + 1),
    replace: () => setVersion(version() + 1),
    'other-story': () => setStory(STORIES.harbour),
    move: () => setOrder(['first', 'second', 'story']),
    remove: () => setShown(false),
    'put-back': () => setShown(true),
    'change-props': () => setProps(PROPS[1]),
    refuse: () => (isRefused = true),
  };

  return (
    <main data-page="story" attr:data-ready={isReady() ? '' : null}>
      <a data-action="navigate" href="/about" onClick={followLink}>
        About
      </a>
      <For each={Object.entries(actions)}>
        {([name, action]) => (
          <button data-action={name} onClick={action}>
            {name}
          </button>
        )}
      </For>
      <div>
        <For each={order()}>
          {(item) => (
            <section data-item={item}>
              <Show when={item === 'story'} fallback={item}>
                <Show when={isShown()}>
                  <Story
                    story={story()}
                    props={props()}
                    renders={renders()}
                    version={version()}
                    onPress={press}
                    onEvent={listen}
                  />
                </Show>
              </Show>
            </section>
          )}
        </For>
      </div>
      <aloud-figure prop:enlarge={props().enlarge}>
        <img src="/quay.svg" alt="The quay, with nine boats." />
        <p slot="caption">The quay.</p>
      </aloud-figure>
      <ul>
        <For each={log()}>
          {({ type, count, text }) => (
            <li data-event={type} data-count={count}>
              {text}
            </li>
          )}
        </For>
      </ul>
    </main>
  );
}
