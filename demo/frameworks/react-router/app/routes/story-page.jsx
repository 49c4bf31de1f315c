import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { addToLog } from '../../../shared/event-log.js';
import { PROPS } from '../../../shared/props.js';
import { STORIES } from '../../../shared/stories.js';
import { Story } from '../story.jsx';

const ORDERS = [
  ['story', 'first', 'second'],
  ['first', 'second', 'story'],
];

export default function StoryPage() {
  const [story, setStory] = useState(STORIES.library);
  const [props, setProps] = useState(PROPS[0]);
  const [order, setOrder] = useState(ORDERS[0]);
  const [isShown, setShown] = useState(true);
  const [renders, setRenders] = useState(0);
  const [version, setVersion] = useState(0);
  const [log, setLog] = useState([]);
  const [isReady, setReady] = useState(false);
  const isRefused = useRef(false);
  useEffect(() => setReady(true), []);

  const listen = (event) => setLog((log) => addToLog(log, event));
  const press = (event) => {
    listen(event);
    if (isRefused.current) event.preventDefault();
  };
  const actions = {
    rerender: () => setRenders(renders + 1),
    replace: () => setVersion(version + 1),
    'other-story': () => setStory(STORIES.harbour),
    move: () => setOrder(ORDERS[1]),
    remove: () => setShown(false),
    'put-back': () => setShown(true),
    'change-props': () => setProps(PROPS[1]),
    refuse: () => (isRefused.current = true),
  };

  return (
    <main data-page="story" data-ready={isReady || undefined}>
      <Link data-action="navigate" to="/about">
        About
      </Link>
      {Object.keys(actions).map((name) => (
        <button key={name} data-action={name} onClick={actions[name]}>
          {name}
        </button>
      ))}
      <div>
        {order.map((item) => (
          <section key={item} data-item={item}>
            {item !== 'story'
              ? item
              : isShown && <Story {...{ story, props, renders, version }} onPress={press} onEvent={listen} />}
          </section>
        ))}
      </div>
      <aloud-figure enlarge={props.enlarge}>
        <img src="/quay.svg" alt="The quay, with nine boats." />
        <p slot="caption">The quay.</p>
      </aloud-figure>
      <ul>
        {log.map(({ type, count, text }) => (
          <li key={type} data-event={type} data-count={count}>
            {text}
          </li>
        ))}
      </ul>
    </main>
  );
}
