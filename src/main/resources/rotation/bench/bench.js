// Draws the numbers of the page as charts. What they are called comes from the page's own data, and is only ever text.
(function () {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const COLOURS = ["#0b5394", "#c2410c", "#2f7d32", "#7b3fa0", "#a3201d", "#00798c", "#8a6d00", "#c2298a", "#4a5560", "#6a8f00"];
  const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 5]];
  const charts = [];

  const colour = (index) => COLOURS[index % COLOURS.length];
  const dash = (index) => DASHES[Math.floor(index / COLOURS.length + index) % DASHES.length];
  const language = () => (document.documentElement.lang === "fr" ? "fr" : "en");
  const words = () => data.words[language()];
  const number = (value) => (Number(value) || 0).toLocaleString(language());

  // On an axis of time, round numbers alone.
  const round = (value) => (Number(value.toPrecision(1)) === value ? number(value) : "");

  Chart.defaults.animation = false;
  Chart.defaults.font.family = getComputedStyle(document.documentElement).fontFamily;
  Chart.defaults.color = "#51606e";

  // A line of steps for each run, thin, and one for the median, which alone is named.
  function lines(contenders, level) {
    const line = (points) => points.map((point) => ({ x: point[0], y: point[level] }));
    return contenders.flatMap((contender, index) => contender.runs
      .map((run) => ({
        label: contender.name, data: line(run), contender: index, named: false,
        borderColor: colour(index) + "40", borderWidth: 1, pointRadius: 0, pointHitRadius: 0, stepped: "before"
      }))
      .concat([{
        label: contender.name, data: line(contender.median), contender: index, named: true,
        borderColor: colour(index), backgroundColor: colour(index), borderWidth: 2.5, borderDash: dash(index),
        pointRadius: 0, pointHitRadius: 6, stepped: "before"
      }]));
  }

  // The runs of a contender come and go with its median.
  function toggle(event, item, legend) {
    const chart = legend.chart;
    const chosen = chart.data.datasets[item.datasetIndex].contender;
    const shown = !chart.isDatasetVisible(item.datasetIndex);
    chart.data.datasets.forEach((dataset, index) => {
      if (dataset.contender === chosen) chart.setDatasetVisibility(index, shown);
    });
    chart.update();
  }

  function place(id) {
    const canvas = document.getElementById(id);
    canvas.closest("figure").hidden = false;
    return canvas;
  }

  function drawCurves(id, contenders, level, word) {
    const chart = new Chart(place(id), {
      type: "line",
      data: { datasets: lines(contenders, level) },
      options: {
        maintainAspectRatio: false,
        parsing: false,
        normalized: true,
        interaction: { mode: "nearest", intersect: false },
        scales: {
          x: { type: "logarithmic", title: { display: true }, ticks: { callback: round, maxRotation: 0, autoSkip: false } },
          y: { title: { display: true }, ticks: { callback: number, precision: 0 } }
        },
        plugins: {
          legend: { onClick: toggle, labels: { filter: (item, all) => all.datasets[item.datasetIndex].named, usePointStyle: true, pointStyle: "line" } },
          tooltip: {
            filter: (item) => item.dataset.named,
            callbacks: {
              title: (items) => (items.length ? number(items[0].parsed.x) + " s" : ""),
              label: (item) => item.dataset.label + ": " + number(item.parsed.y)
            }
          }
        }
      }
    });
    charts.push(() => {
      chart.options.scales.x.title.text = words().seconds;
      chart.options.scales.y.title.text = words()[word];
      chart.update();
    });
  }

  function drawRules(id, problem) {
    const canvas = place(id);
    canvas.parentNode.style.height = problem.rules.length * (10 * problem.contenders.length + 12) + 110 + "px";
    const chart = new Chart(canvas, {
      type: "bar",
      data: {
        labels: problem.rules.map((bar) => bar.rule),
        datasets: problem.contenders.map((contender, index) => ({
          label: contender.name, data: problem.rules.map((bar) => bar.penalty[index]), backgroundColor: colour(index)
        }))
      },
      options: {
        indexAxis: "y",
        maintainAspectRatio: false,
        scales: {
          x: { title: { display: true }, ticks: { callback: number } },
          y: { ticks: { autoSkip: false } }
        },
        plugins: {
          tooltip: { callbacks: { title: (items) => (items.length ? problem.rules[items[0].dataIndex].title[language()] : "") } }
        }
      }
    });
    charts.push(() => {
      chart.options.scales.x.title.text = words().penalty;
      chart.update();
    });
  }

  data.problems.forEach((problem, index) => {
    if (problem.contenders.some((contender) => contender.median.length > 0)) {
      drawCurves("p" + index + "-medium", problem.contenders, 1, "medium");
      drawCurves("p" + index + "-soft", problem.contenders, 2, "soft");
    }
    if (problem.rules.length > 0) {
      drawRules("p" + index + "-rules", problem);
    }
  });

  const speak = () => charts.forEach((name) => name());
  document.addEventListener("language", speak);
  speak();
}());
