/** Boxes of a task list say whose they are: without a name, who hears the page hears only 'checkbox'. */
import { defineHastPlugin } from 'satteri';

export const tasks = defineHastPlugin({
  name: 'handbook-tasks',
  element: {
    filter: ['input'],
    visit(input, context) {
      const line = context.parent(input);
      if (input.properties.type !== 'checkbox' || line?.type !== 'element') return;
      if (input.properties.ariaLabel !== undefined) return;
      // Lists inside the item have boxes of their own.
      const words = line.children.filter(
        (node) => node.type !== 'element' || !/^[uo]l$/u.test(node.tagName),
      );
      const name = words.map((node) => context.textContent(node)).join('');
      context.setProperty(input, 'ariaLabel', name.replace(/\s+/gu, ' ').trim());
    },
  },
});
