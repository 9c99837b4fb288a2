/** Sorting and filtering. The page says all it has to say without it. */
export const SCRIPT = `(function () {
  'use strict';
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  function keyOf(row, column) {
    var cell = row.cells[column];
    var key = cell.getAttribute('data-key');
    return key === null ? cell.textContent.trim().toLowerCase() : Number(key);
  }

  function sort(table, header, column) {
    var down = header.getAttribute('aria-sort') === 'ascending';
    all('thead th', table).forEach(function (each) {
      each.removeAttribute('aria-sort');
    });
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var rows = all('tbody tr', table).map(function (row, at) {
      return { row: row, at: at, key: keyOf(row, column) };
    });
    rows.sort(function (a, b) {
      var order = a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      return (down ? -order : order) || a.at - b.at;
    });
    rows.forEach(function (each) {
      table.tBodies[0].appendChild(each.row);
    });
  }

  all('table.sortable').forEach(function (table) {
    all('thead th', table).forEach(function (header, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-label', 'Sort by ' + header.textContent);
      button.addEventListener('click', function () {
        sort(table, header, column);
      });
      header.appendChild(button);
    });
  });

  var form = document.getElementById('filter');
  if (!form) return;
  var status = document.getElementById('shown');
  var words = document.getElementById('words');
  var choices = all('select', form);
  var sections = all('section.group').map(function (section) {
    var name = section.getAttribute('data-name').toLowerCase();
    var items = all('.item', section).map(function (item) {
      return { item: item, text: name + ' ' + item.textContent.toLowerCase(), counts: !item.classList.contains('lane') };
    });
    return { section: section, items: items };
  });

  function filter() {
    var wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var isFiltered =
      wanted.length > 0 ||
      choices.some(function (choice) {
        return choice.value !== '';
      });
    var shown = 0;
    var total = 0;
    sections.forEach(function (group) {
      var here = 0;
      group.items.forEach(function (each) {
        var fits =
          choices.every(function (choice) {
            return choice.value === '' || each.item.getAttribute('data-' + choice.getAttribute('data-of')) === choice.value;
          }) &&
          wanted.every(function (word) {
            return each.text.indexOf(word) >= 0;
          });
        each.item.hidden = !fits;
        if (!each.counts) return;
        total += 1;
        if (fits) here += 1;
      });
      shown += here;
      group.section.hidden = here === 0 && (group.items.length > 0 || isFiltered);
    });
    var noun = ' ' + form.getAttribute(total === 1 ? 'data-one' : 'data-many');
    status.textContent = (shown === total ? '' : shown + ' of ') + total + noun;
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('reset', function () {
    setTimeout(filter, 0);
  });
  [words].concat(choices).forEach(function (field) {
    field.addEventListener('input', filter);
  });
  filter();
})();
`;
